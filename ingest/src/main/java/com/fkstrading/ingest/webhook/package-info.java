/// Who may enter, and what of a webhook's bytes may go on: the pure rules of the door.
package com.fkstrading.ingest.webhook;
