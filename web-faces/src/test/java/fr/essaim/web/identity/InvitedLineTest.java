package fr.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvitedLineTest {

  @Test
  void readsColumnsWhateverSeparatesThem() {
    assertThat(InvitedLine.read("a@x.fr ; Ada ; Équipe ; Centre A\nb@x.fr\tBob\nc@x.fr,Cléo"))
        .containsExactly(
            new InvitedLine(
                1, "a@x.fr ; Ada ; Équipe ; Centre A", "a@x.fr", "Ada", "Équipe", "Centre A"),
            new InvitedLine(2, "b@x.fr\tBob", "b@x.fr", "Bob", "", ""),
            new InvitedLine(3, "c@x.fr,Cléo", "c@x.fr", "Cléo", "", ""));
  }

  @Test
  void readsPeopleAsMailProgramsWriteThem() {
    assertThat(InvitedLine.read("\"Ada L.\" <a@x.fr> ; Équipe"))
        .extracting(InvitedLine::email, InvitedLine::name, InvitedLine::role)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("a@x.fr", "Ada L.", "Équipe"));
  }

  @Test
  void leavesOutHeadingsAndEmptyLinesButKeepsTheNumbersOfLines() {
    assertThat(InvitedLine.read("E-mail;Nom\n\na@x.fr;Ada\n"))
        .extracting(InvitedLine::number)
        .containsExactly(3);
    assertThat(InvitedLine.read("")).isEmpty();
  }
}
