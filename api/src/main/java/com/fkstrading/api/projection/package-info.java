/// What each record of the topics changes in what people see; pure, in whatever order they arrive.
package com.fkstrading.api.projection;
