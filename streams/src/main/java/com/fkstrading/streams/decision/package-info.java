/// What every rule speaks: how a stage ends for one signal, and the findings that say why.
package com.fkstrading.streams.decision;
