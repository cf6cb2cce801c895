package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayName("Passwords")
class UnhurriedIdentityTest {

  @Test
  @DisplayName("are checked two at a time, however many people log in at once")
  void twoAtATime() throws Exception {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var pair = new CyclicBarrier(2);
    var identity = new UnhurriedIdentity(event -> {}, null, nobodyElseKeepsThem());
    identity.setCommandExecutor(
        new CommandExecutor() {
          @Override
          @SuppressWarnings("unchecked")
          public <T> T execute(Command<T> command) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
              pair.await(1, TimeUnit.MINUTES);
              return (T) Boolean.TRUE;
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
              throw new IllegalStateException("nobody came beside this one", e);
            } finally {
              now.decrementAndGet();
            }
          }
        });
    int people = 12;
    var door = new CyclicBarrier(people);
    Callable<Boolean> logIn =
        () -> {
          door.await();
          return identity.checkPassword("somebody", "right");
        };
    var workers = Executors.newFixedThreadPool(people);
    try {
      for (var answer :
          workers.invokeAll(IntStream.range(0, people).mapToObj(i -> logIn).toList())) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      workers.shutdown();
    }
    assertThat(most).hasValue(2);
  }

  private static ObjectProvider<ForeignPasswords> nobodyElseKeepsThem() {
    var beans = new StaticListableBeanFactory();
    beans.addBean(
        "foreign",
        new ForeignPasswords() {
          @Override
          public Optional<Boolean> check(String account, String password) {
            return Optional.empty();
          }

          @Override
          public void ownUsed(String account) {}
        });
    return beans.getBeanProvider(ForeignPasswords.class);
  }

  @Test
  @DisplayName("are hashed with a salt of their own, and found right or wrong")
  void hash() {
    var hash = new SlowHash();
    var stored = hash.encrypt("ពាក្យសម្ងាត់");
    assertThat(hash.encrypt("ពាក្យសម្ងាត់")).isNotEqualTo(stored);
    assertThat(hash.check("ពាក្យសម្ងាត់", stored)).isTrue();
    assertThat(hash.check("ពាក្យសម្ងាត", stored)).isFalse();
  }
}
