// Two threads that add to one number without asking: the thread sanitizer has to end this program.
#include <omp.h>

int main() {
  long sum = 0;
#pragma omp parallel for num_threads(2) schedule(static)
  for (int i = 0; i < 1000; ++i) sum += i;  // no reduction, no critical section
  return sum < 0 ? 1 : 0;
}
