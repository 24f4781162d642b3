package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsistentClientsTest {

  private static final String MANY = "192.0.2.1";

  private final InsistentClients clients = new InsistentClients();

  @Test
  void whoIsRefusedAgainAndAgainIsInsistentForAWhile() {
    for (int i = 1; i < InsistentClients.REFUSALS; i++) {
      clients.refused(MANY, i);
    }
    assertThat(clients.isInsistent(MANY, 100)).isFalse();

    clients.refused(MANY, 100);

    assertThat(clients.isInsistent(MANY, 200)).isTrue();
    assertThat(clients.isInsistent("192.0.2.2", 200)).isFalse();
    assertThat(clients.isInsistent(MANY, 101 + InsistentClients.MEMORY.toNanos())).isFalse();
  }

  @Test
  void whatWasLongAgoIsForgotten() {
    for (int i = 0; i < InsistentClients.REFUSALS - 1; i++) {
      clients.refused(MANY, i);
    }
    long later = 1000 + InsistentClients.MEMORY.toNanos();
    clients.refused(MANY, later);

    assertThat(clients.isInsistent(MANY, later)).isFalse();
  }
}
