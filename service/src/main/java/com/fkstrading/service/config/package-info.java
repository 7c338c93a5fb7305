/// Settings: how they are checked, with one message for each that is wrong.
@NullMarked
package com.fkstrading.service.config;

import org.jspecify.annotations.NullMarked;
