/// Templates of our own and of tutorials.
@NullMarked
package com.fkstrading.streams.family.plain;

import org.jspecify.annotations.NullMarked;
