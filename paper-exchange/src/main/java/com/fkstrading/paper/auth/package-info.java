/// Who may act and until when: the signature of a request, and its receive window.
package com.fkstrading.paper.auth;
