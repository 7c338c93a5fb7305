/// Who may act and until when: the signature of a request, and its receive window.
@NullMarked
package com.fkstrading.paper.auth;

import org.jspecify.annotations.NullMarked;
