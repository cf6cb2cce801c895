package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** A step that calls a process, and the process it lies in. */
record Call(ProcessFile from, CallActivity step) {}
