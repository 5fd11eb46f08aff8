/*
 * Winnow from C: judges pages, and says why.
 *
 *     winnow_filter *filter = winnow_filter_new(NULL, 0, 0, NULL);
 *     winnow_page page = { .bytes = html, .length = length, .url = "https://lenta.ru/news/1" };
 *     winnow_verdict *verdict = winnow_judge(filter, &page);
 *     winnow_text article = winnow_verdict_write(verdict, "text");
 *     fwrite(article.bytes, 1, article.length, stdout);
 *     winnow_text_free(article);
 *     winnow_verdict_free(verdict);
 *     winnow_filter_free(filter);
 *
 * A filter never changes and may be used from many threads at once; so may a verdict. All texts are UTF-8. Nothing here
 * keeps a pointer that it was given after it returns. What a function gives back is freed by the function that is named
 * for it; freeing NULL does nothing.
 */
#ifndef WINNOW_H
#define WINNOW_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Rules, ready to run. */
typedef struct winnow_filter winnow_filter;

/* All that was decided of a page. */
typedef struct winnow_verdict winnow_verdict;

/* A text of Winnow's: length bytes, and a zero behind them. */
typedef struct winnow_text {
    char *bytes;
    size_t length;
} winnow_text;

/* A rule file: its text under the name that messages use. Both end with a zero. */
typedef struct winnow_rule_file {
    const char *path;
    const char *text;
} winnow_rule_file;

/* What a page's bytes are. */
typedef enum winnow_form {
    /* Decide by the bytes. */
    WINNOW_FORM_AUTO = 0,
    WINNOW_FORM_HTML = 1,
    /* Flattened text. */
    WINNOW_FORM_TEXT = 2
} winnow_form;

/* A page to be judged. */
typedef struct winnow_page {
    const char *bytes;
    size_t length;
    /* Where the page came from; it decides which site's rules run, and what relative links lead to. May be NULL. */
    const char *url;
    /* The charset of the HTTP header, which goes before the page's own word. May be NULL. */
    const char *encoding;
    winnow_form form;
} winnow_page;

/* "0.2.0": ends with a zero, and is never freed. */
const char *winnow_version(void);

/*
 * Compiles the built-in rules and count files besides; a later rule replaces an earlier one with its id. With moderates,
 * what is kept of pages is moderated: words masked, replaced or cut as rules say.
 * NULL when the files have errors: then *error, unless error is NULL, holds a line for each with file, line and column,
 * for winnow_text_free. O(n) over the texts.
 */
winnow_filter *winnow_filter_new(const winnow_rule_file *files, size_t count, bool moderates, winnow_text *error);
void winnow_filter_free(winnow_filter *filter);

/* Judges one page. Never fails: a page that cannot be judged is "skipped". O(n) over the page's bytes. */
winnow_verdict *winnow_judge(const winnow_filter *filter, const winnow_page *page);
void winnow_verdict_free(winnow_verdict *verdict);

/* "ok", "empty", "rejected" or "skipped": ends with a zero, and is never freed. */
const char *winnow_verdict_status(const winnow_verdict *verdict);

/*
 * The article in a format: "text", "markdown", "html", "json", "ndjson" or "tei". JSON has the fields, the status and what
 * moderation found, too. A text whose bytes are NULL when there is no such format. O(n) over the article.
 */
winnow_text winnow_verdict_write(const winnow_verdict *verdict, const char *format);

/* Why each block was kept or stripped, as JSON: every addend of its score. O(blocks x features). */
winnow_text winnow_verdict_explain(const winnow_verdict *verdict);

/*
 * Moderates a text as it is, whatever in it looks like a menu or a footer. *moderated is the text as it may be printed;
 * what is returned is the outcome as JSON: its action, score and findings. O(n) over the text.
 */
winnow_text winnow_moderate(const winnow_filter *filter, const char *text, size_t length, winnow_text *moderated);

void winnow_text_free(winnow_text text);

#ifdef __cplusplus
}
#endif

#endif
