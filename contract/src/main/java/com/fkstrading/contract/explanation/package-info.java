/// Why a signal was decided as it was: what each rule found, stage by stage, and what the
/// decision had seen.
@NullMarked
package com.fkstrading.contract.explanation;

import org.jspecify.annotations.NullMarked;
