package org.plenary.resolve;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.archive.RecordKind;

/** The same past is met again where the same was done in the same order, and nowhere else. */
class PastTest {
  private final Past beginning = Objects.requireNonNull(Past.beginnings().get(RecordKind.THEME));

  private record Did(String what) implements Past.Deed {
    @Override
    public RecordKind kind() {
      return RecordKind.THEME;
    }

    @Override
    public void to(KnownNames names) {
      throw new UnsupportedOperationException();
    }
  }

  private Past past(String... deeds) {
    Past past = beginning;
    for (String deed : deeds) {
      past = past.with(new Did(deed));
    }
    return past;
  }

  @Test
  void isOneWhereTheSameWasDone() {
    assertSame(past("a", "b"), past("a", "b"));
  }

  @Test
  void isAnotherAfterAnythingElse() {
    Past before = past("a", "b", "c");
    assertNotSame(before, past("a", "c"));
    assertNotSame(before, past("b", "a", "c"));
    assertNotSame(before, past("a", "x", "c"));
    assertNotSame(before, past("a", "b", "c", "c"));
  }
}
