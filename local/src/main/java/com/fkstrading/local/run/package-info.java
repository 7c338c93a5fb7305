/// The data folder, and what a running launcher leaves there for other processes to find.
package com.fkstrading.local.run;
