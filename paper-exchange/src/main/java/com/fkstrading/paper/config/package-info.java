/// The settings, and the objects that are created from them.
@NullMarked
package com.fkstrading.paper.config;

import org.jspecify.annotations.NullMarked;
