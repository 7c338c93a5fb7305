/// What the launcher takes from a shell's environment, and the environment that it makes for each
/// component.
@NullMarked
package com.fkstrading.local.environment;

import org.jspecify.annotations.NullMarked;
