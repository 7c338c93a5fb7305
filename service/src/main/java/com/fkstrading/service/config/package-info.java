/// Settings: one style, and one sentence for each that is wrong.
package com.fkstrading.service.config;
