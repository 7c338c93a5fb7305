/// Parses the parameters of a request.
package com.fkstrading.paper.request;
