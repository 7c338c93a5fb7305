/// Signals as people ask for them: the list, one signal's path, and why it was decided so.
package com.fkstrading.api.signal;
