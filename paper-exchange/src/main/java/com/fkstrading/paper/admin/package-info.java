/// The administration API, which no real exchange has: `/admin`.
package com.fkstrading.paper.admin;
