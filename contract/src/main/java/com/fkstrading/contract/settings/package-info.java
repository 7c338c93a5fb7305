/// The settings by which signals were decided, by version.
@NullMarked
package com.fkstrading.contract.settings;

import org.jspecify.annotations.NullMarked;
