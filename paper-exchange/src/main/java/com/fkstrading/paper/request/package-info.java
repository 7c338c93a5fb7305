/// How a request’s text becomes something that the exchange can decide on.
package com.fkstrading.paper.request;
