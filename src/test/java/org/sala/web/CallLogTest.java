package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is logged during a call")
class CallLogTest {

  private final Map<String, String> logged = new HashMap<>();
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  private void call(MockHttpServletRequest call, int status) throws Exception {
    new CallLog()
        .doFilter(
            call,
            answer,
            (request, response) -> {
              CallLog.isOf("labour-officer");
              logged.putAll(MDC.getCopyOfContextMap());
              answer.setStatus(status);
            });
  }

  @Test
  @DisplayName(
      "carries the id of the call, its account and the number of its case, and nothing stays for the next call")
  void together() throws Exception {
    var call = new MockHttpServletRequest("GET", "/api/requests/KPC-2026-000142/history");
    call.addHeader("X-Request-Id", "proxy-0f3a9c77");
    call(call, 200);
    assertThat(logged)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("call", "proxy-0f3a9c77", "actor", "labour-officer", "case", "KPC-2026-000142"));
    assertThat(answer.getHeader("X-Request-Id")).isEqualTo("proxy-0f3a9c77");
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    assertThat(call.getAttribute("call")).isEqualTo("proxy-0f3a9c77");
    assertThat(call.getAttribute("actor")).isEqualTo("labour-officer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with a space in it", "line\nbreak-0000", "លេខ-០០០០០០០០", ""})
  @DisplayName("is found under an id of Sala's own where the given one is none")
  void ownId(String given) throws Exception {
    var call = new MockHttpServletRequest("GET", "/api/inbox");
    call.addHeader("X-Request-Id", given);
    call(call, 200);
    assertThat(answer.getHeader("X-Request-Id"))
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        .isEqualTo(logged.get("call"));
    assertThat(logged).doesNotContainKey("case");
  }

  @Test
  @DisplayName(
      "says of a refused log-in from where it came, at both doors, and never what was typed")
  void refusedLogIn(CapturedOutput output) throws Exception {
    var basic = new MockHttpServletRequest("GET", "/api/inbox");
    basic.addHeader(
        "Authorization", "Basic c2VjcmV0LWFzLW5hbWU6cGFzc3dvcmQ="); // secret-as-name:password
    basic.setRemoteAddr("192.168.7.21");
    call(basic, 401);
    var form =
        new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/login/tasklist");
    form.setContent("username=secret-as-name&password=password".getBytes());
    form.setRemoteAddr("192.168.7.22");
    call(form, 401);
    var noLogIn = new MockHttpServletRequest("GET", "/api/inbox");
    noLogIn.setRemoteAddr("192.168.7.23");
    call(noLogIn, 401);
    assertThat(output)
        .contains("A log-in from 192.168.7.21 was refused.")
        .contains("A log-in from 192.168.7.22 was refused.")
        .doesNotContain("192.168.7.23")
        .doesNotContain("secret-as-name");
  }
}
