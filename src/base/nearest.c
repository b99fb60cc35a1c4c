#include <nutgraf/base/nearest.h>

#define MAX_WORD 24

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t letters_apart(str a, str b)
{
    /* cost[i][j]: the first i letters of a against the first j of b. */
    size_t cost[MAX_WORD + 1][MAX_WORD + 1];
    if (a.len > MAX_WORD || b.len > MAX_WORD)
        return (size_t)-1;
    for (size_t i = 0; i <= a.len; i++) {
        for (size_t j = 0; j <= b.len; j++) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            size_t best = cost[i - 1][j - 1] + (a.at[i - 1] != b.at[j - 1]);
            best = smaller(best, smaller(cost[i - 1][j], cost[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1])
                best = smaller(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = best;
        }
    }
    return cost[a.len][b.len];
}
