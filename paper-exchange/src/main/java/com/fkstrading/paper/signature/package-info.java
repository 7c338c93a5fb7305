/// Who may act: the signature over a request, and the window of time in which it counts.
package com.fkstrading.paper.signature;
