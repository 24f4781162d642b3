package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostsInProgressTest {

  private final PostsInProgress posts = new PostsInProgress();

  @Test
  void refusesWhatIsTooMuchFromOneAddressAndHearsOthers() {
    begun(PostsInProgress.FROM_ONE_ADDRESS, "192.0.2.1");

    assertThat(posts.begin("192.0.2.1")).isNull();
    assertThat(posts.begin("192.0.2.2")).isNotNull();
  }

  @Test
  void refusesWhatIsTooMuchInAll() {
    for (int sender = 0; sender < PostsInProgress.IN_ALL; sender++) {
      begun(1, "192.0.2." + sender);
    }

    assertThat(posts.begin("198.51.100.1")).isNull();
  }

  @Test
  void takesMoreOnceSomeHaveEnded() {
    List<PostsInProgress.Post> begun = begun(PostsInProgress.FROM_ONE_ADDRESS, "192.0.2.1");
    assertThat(posts.begin("192.0.2.1")).isNull();

    begun.forEach(PostsInProgress.Post::close);

    assertThat(begun(PostsInProgress.FROM_ONE_ADDRESS, "192.0.2.1")).doesNotContainNull();
  }

  private List<PostsInProgress.Post> begun(int number, String address) {
    List<PostsInProgress.Post> begun = new ArrayList<>();
    for (int post = 0; post < number; post++) {
      begun.add(posts.begin(address));
    }
    return begun;
  }
}
