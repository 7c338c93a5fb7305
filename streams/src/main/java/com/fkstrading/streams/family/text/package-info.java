/// Templates that are no JSON.
@NullMarked
package com.fkstrading.streams.family.text;

import org.jspecify.annotations.NullMarked;
