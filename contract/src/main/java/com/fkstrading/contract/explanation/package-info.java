/// Why a signal was decided as it was: what each rule found, stage by stage.
@NullMarked
package com.fkstrading.contract.explanation;

import org.jspecify.annotations.NullMarked;
