/// Parses the parameters of a request.
@NullMarked
package com.fkstrading.paper.request;

import org.jspecify.annotations.NullMarked;
