/// What every rule speaks: how a stage ends for one signal, and the findings that say why.
@NullMarked
package com.fkstrading.streams.decision;

import org.jspecify.annotations.NullMarked;
