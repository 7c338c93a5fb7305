/// What all answers share: refusals in one sentence, and how a list is asked for.
package com.fkstrading.api.answer;
