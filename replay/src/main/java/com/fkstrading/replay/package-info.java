/// `./fks replay`: decides recorded webhooks again, to prove decisions or to try other settings.
@NullMarked
package com.fkstrading.replay;

import org.jspecify.annotations.NullMarked;
