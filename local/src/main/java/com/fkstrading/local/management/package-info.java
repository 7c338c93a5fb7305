/// What a service answers on its management port.
@NullMarked
package com.fkstrading.local.management;

import org.jspecify.annotations.NullMarked;
