#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>

#include "../check.h"
#include "fixture.h"

/* Who speaks each quote, and as what, a line each: "SPEAKER/ROLE\n". */
static const struct {
    const char *language;
    const char *text;
    const char *want;
} rows[] = {
    {"zh", "市长林秋华说：“我们等这一天等了十二年。”", "林秋华/市长\n"},
    {"zh", "林秋华周二在市政厅表示，“工程明年春天就要开始。”", "林秋华/\n"},
    {"zh", "“这笔钱可以修缮三所学校，”反对派议员赵建平说。", "赵建平/反对派议员\n"},
    {"zh", "赵建平议员指出：“这座桥太贵了，城市付不起。”", "赵建平/议员\n"},
    {"zh", "市长林秋华说：“我们等了十二年。”她表示：“工程明年春天开始。”", "林秋华/市长\n林秋华/市长\n"},
    {"zh", "她表示：“工程明年春天就要开始了。”", "/\n"},
    {"zh", "大桥上写着“欢迎来到美丽的青湖市”几个大字。", "/\n"},
    {"zh", "館長陳美玲表示：「我們不能再等了，屋頂漏水。」", "陳美玲/館長\n"},
    {"ja", "「この日を12年間待っていた」と高橋由美子市長は述べた。", "高橋由美子/市長\n"},
    {"ja", "館長の佐々木真理さんは「もう待てなかったのです」と語った。", "佐々木真理/館長\n"},
    {"ja", "文化庁の担当者は「予算はすでに確保した」と説明している。", "文化庁の担当者/\n"},
    {"ja", "館長の佐々木真理さんは「もう待てなかった」と語った。「雨漏りがひどい」と付け加えた。",
     "佐々木真理/館長\n佐々木真理/館長\n"},
    {"ja", "館長の佐々木真理さんは「もう待てなかった」と語った。「雨の日はどこにでもバケツを置いている。」",
     "佐々木真理/館長\n佐々木真理/館長\n"},
    {"ja", "館長の佐々木真理さんは「もう待てなかった」と語った。看板には「ようこそ美しい青湖市へ」の文字がある。",
     "佐々木真理/館長\n/\n"},
    {"ja", "看板には「ようこそ美しい青湖市へ」の文字がある。", "/\n"},
    {"ar", "وقالت رئيسة البلدية سلمى الحداد: \"انتظرنا هذا اليوم اثني عشر عاما\".", "سلمى الحداد/رئيسة البلدية\n"},
    {"ar", "«لم يعد بوسعنا الانتظار طويلا»، قالت مديرة المتحف ليلى العمري.", "ليلى العمري/مديرة المتحف\n"},
    {"ar", "قال كريم النجار: \"هذا كثير على المدينة\". وأضاف: \"لن ندفع شيئا لأحد\".", "كريم النجار/\nكريم النجار/\n"},
    {"ar", "على اللافتة عبارة \"أهلا بكم في مدينتنا الجميلة\".", "/\n"},
};

static void test_who_speaks(void **state)
{
    (void)state;
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct buf got = buf_with_limit(10000);
        fixture_summarize(&fixture, rows[i].text);
        fixture.article.language = str_from(rows[i].language);
        struct summary summary;
        summarize(fixture.summarizer, &fixture.arena, &fixture.article, &(struct summary_settings){3, 3}, &summary);
        for (size_t q = 0; q < summary.quote_count; q++)
            buf_addf(&got, "%" STR_FMT "/%" STR_FMT "\n", STR_ARG(summary.quotes[q].speaker),
                     STR_ARG(summary.quotes[q].role));
        if (!str_equal(buf_str(&got), str_from(rows[i].want))) {
            print_error("%s\n got  %" STR_FMT " want %s\n", rows[i].text, STR_ARG(buf_str(&got)), rows[i].want);
            wrong++;
        }
        buf_release(&got);
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_who_speaks)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
