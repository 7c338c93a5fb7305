/// Settings: one style, and one sentence for each that is wrong.
@NullMarked
package com.fkstrading.service.config;

import org.jspecify.annotations.NullMarked;
