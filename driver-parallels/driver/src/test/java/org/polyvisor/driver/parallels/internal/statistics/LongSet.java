package org.polyvisor.driver.parallels.internal.statistics;

/** A set of numbers other than 0, open and small. */
final class LongSet {
  private long[] table = new long[1 << 16];
  private int size;

  /** Whether it was not there. */
  boolean add(long number) {
    long key = number == 0 ? 1 : number;
    int place = place(table, key);
    if (table[place] == key) {
      return false;
    }
    table[place] = key;
    if (++size > table.length / 2) {
      grow();
    }
    return true;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long key : table) {
      if (key != 0) {
        larger[place(larger, key)] = key;
      }
    }
    table = larger;
  }

  private static int place(long[] table, long key) {
    int place = (int) (key ^ (key >>> 32)) & (table.length - 1);
    while (table[place] != 0 && table[place] != key) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }
}
