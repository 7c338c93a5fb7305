/// HTTP: access, REST resources, error responses.
@NullMarked
package com.fkstrading.api.http;

import org.jspecify.annotations.NullMarked;
