package org.sala.intake;

import static org.sala.request.CitizenRequestProcess.Variables.ANSWERED_AT_MEETING;
import static org.sala.request.CitizenRequestProcess.Variables.COMMITMENTS_OPEN;
import static org.sala.request.CitizenRequestProcess.Variables.INFORMATION_REQUESTS;
import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_ORDERED;
import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_RESULT;
import static org.sala.request.CitizenRequestProcess.Variables.REPORT_AWAITED;

import java.util.HashMap;
import org.sala.engine.EngineClock;
import org.sala.request.RequestLifecycle;
import org.sala.request.RequestWoken;
import org.sala.request.Requests;
import org.sala.servicelevel.CaseClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts a request anew that was joined with another one and is on its own again: with its check
 * and with dates from now, as after a reopening; reports count its days from receipt all the same.
 */
@Component
class BeginAgain {

  private final Requests requests;
  private final CaseClock clock;
  private final FirstCourse firstCourse;
  private final RequestLifecycle lifecycle;

  BeginAgain(
      Requests requests, CaseClock clock, FirstCourse firstCourse, RequestLifecycle lifecycle) {
    this.requests = requests;
    this.clock = clock;
    this.firstCourse = firstCourse;
    this.lifecycle = lifecycle;
  }

  @EventListener
  void woken(RequestWoken woken) {
    var request = requests.get(woken.number());
    // A question to the requester that the joining interrupted no longer stops the clock.
    clock.resume(request.number());
    var variables = new HashMap<>(firstCourse.again(request, EngineClock.now()));
    variables.put(INFORMATION_REQUESTS, 0);
    variables.put(REFERRAL_ORDERED, false);
    variables.put(REFERRAL_RESULT, "NONE");
    variables.put(COMMITMENTS_OPEN, woken.promisesOpen());
    variables.put(REPORT_AWAITED, false);
    variables.put(ANSWERED_AT_MEETING, false);
    lifecycle.receive(request.number(), variables);
  }
}
