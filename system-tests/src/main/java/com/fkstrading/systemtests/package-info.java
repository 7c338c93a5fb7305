/// Tests across services, driven from outside.
package com.fkstrading.systemtests;
