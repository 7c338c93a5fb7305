/// The live stream: each change, as soon as it is stored.
package com.fkstrading.api.live;
