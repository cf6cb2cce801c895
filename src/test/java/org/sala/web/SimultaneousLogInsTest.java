package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.people.Accounts.Account;
import org.springframework.security.authentication.BadCredentialsException;

@DisplayName("Log-ins with the same name and password at the same moment")
class SimultaneousLogInsTest {

  private static final int CALLS = 12;

  private final SimultaneousLogIns logIns = new SimultaneousLogIns();
  private final AtomicInteger checks = new AtomicInteger();
  private final CountDownLatch checking = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);

  @Test
  @DisplayName("are checked once, and all of them come in")
  void once() throws Exception {
    var calls = calls(() -> slow(null));
    for (var call : calls) {
      assertThat(call.get()).isNull();
    }
    assertThat(checks).hasValue(1);
  }

  @Test
  @DisplayName("are all refused for the same reason")
  void refused() throws Exception {
    var calls = calls(() -> slow(new BadCredentialsException("Wrong.")));
    for (var call : calls) {
      assertThatThrownBy(call::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(BadCredentialsException.class);
    }
    assertThat(checks).hasValue(1);
  }

  @Test
  @DisplayName("are no longer remembered once they are checked")
  void forgotten() {
    finish.countDown();
    logIns.checked("desk", () -> slow(null));
    logIns.checked("desk", () -> slow(null));
    assertThat(checks).hasValue(2);
  }

  private List<CompletableFuture<Account>> calls(Supplier<Account> check) throws Exception {
    var threads = Collections.synchronizedList(new ArrayList<Thread>());
    var pool =
        Executors.newFixedThreadPool(
            CALLS,
            work -> {
              var thread = new Thread(work);
              threads.add(thread);
              return thread;
            });
    var calls = new ArrayList<CompletableFuture<Account>>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(CompletableFuture.supplyAsync(() -> logIns.checked("desk", check), pool));
      checking.await();
    }
    while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait(); // until all of them wait for the one that checks
    }
    finish.countDown();
    pool.shutdown();
    return calls;
  }

  private Account slow(RuntimeException refusal) {
    checks.incrementAndGet();
    checking.countDown();
    try {
      finish.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (refusal != null) {
      throw refusal;
    }
    return null;
  }
}
