/// The settings, and the objects that are created from them.
package com.fkstrading.paper.config;
