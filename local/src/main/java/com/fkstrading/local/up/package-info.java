/// `./fks up`: the checks before the start, the order of start and stop, and what a person sees.
package com.fkstrading.local.up;
