/// HTTP: who may ask, what is answered, and how errors are told.
@NullMarked
package com.fkstrading.api.http;

import org.jspecify.annotations.NullMarked;
