/// What an alert says, in the same terms whoever's template it follows.
@NullMarked
package com.fkstrading.streams.intent;

import org.jspecify.annotations.NullMarked;
