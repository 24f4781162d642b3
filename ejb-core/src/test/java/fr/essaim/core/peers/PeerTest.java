package fr.essaim.core.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTest {

  @ParameterizedTest
  @CsvSource({
    "https://essaim.example.org=La Somme,false",
    "https://essaim.example.org:8443/ = La Somme,false",
    "https://9.9.9.9=La Somme,false",
    "https://10.0.0.1=La Somme,true",
    "http://127.0.0.1:8090=La Somme,true",
    "http://localhost:8090=La Somme,true",
    "http://[::1]:8090=La Somme,true"
  })
  void isABaseAndANameAndMayBeOfOnesOwnWhereItSaysSo(String entry, boolean isOwn) {
    Peer peer = Peer.parse(entry).orElseThrow();

    assertThat(peer.name()).isEqualTo("La Somme");
    assertThat(peer.base()).doesNotEndWith("/");
    assertThat(peer.web().isOfOnesOwn()).isEqualTo(isOwn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://essaim.example.org",
        "https://essaim.example.org=",
        "http://essaim.example.org=En clair",
        "http://9.9.9.9=En clair",
        "https://essaim.example.org/sous=Un chemin",
        "https://essaim.example.org?a=Une requête",
        "https://moi:secret@essaim.example.org=Un nom",
        "HTTPS://Essaim.example.org=En capitales",
        "ftp://127.0.0.1=Autre chose",
        "file:///etc/passwd=Un fichier",
        "jar:https://essaim.example.org!/=Une archive",
        "pas une adresse=Rien",
        "=Rien"
      })
  void isNothingElse(String entry) {
    assertThat(Peer.parse(entry)).isEmpty();
  }

  @Test
  void whatItPublishesIsPlainTextOfBoundedLength() {
    ForeignPrototype prototype =
        new ForeignPrototype(
            "cv",
            "Le\nCV \u202Egro.live\u0000",
            "é".repeat(1998) + "\uD83D\uDC1D\uD83D\uDC1D",
            "fr",
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            null,
            Instant.EPOCH);

    assertThat(prototype.title()).isEqualTo("Le CV gro.live");
    assertThat(prototype.summary()).hasSize(1999).endsWith("é…");
  }
}
