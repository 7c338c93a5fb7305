/// The live stream: each change, as soon as it is stored.
@NullMarked
package com.fkstrading.api.live;

import org.jspecify.annotations.NullMarked;
