/// HTTP: who may ask, what is answered, and how errors are told.
package com.fkstrading.api.http;
