/* Prints the article of a page on standard input:  example URL < page.html */
#include <stdio.h>
#include <stdlib.h>

#include "winnow.h"

static char *read_all(FILE *file, size_t *length) {
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *length = 0;
    for (size_t got; bytes && (got = fread(bytes + *length, 1, capacity - *length, file)) > 0;) {
        *length += got;
        if (*length == capacity) bytes = realloc(bytes, capacity *= 2);
    }
    return bytes;
}

int main(int count, char **arguments) {
    winnow_text error = {0};
    winnow_filter *filter = winnow_filter_new(NULL, 0, false, &error);
    if (!filter) {
        fprintf(stderr, "%s\n", error.bytes);
        winnow_text_free(error);
        return 2;
    }
    winnow_page page = {.url = count > 1 ? arguments[1] : NULL, .form = WINNOW_FORM_AUTO};
    char *bytes = read_all(stdin, &page.length);
    page.bytes = bytes;
    winnow_verdict *verdict = winnow_judge(filter, &page);
    winnow_text article = winnow_verdict_write(verdict, "text");
    fwrite(article.bytes, 1, article.length, stdout);
    fprintf(stderr, "winnow %s: %s\n", winnow_version(), winnow_verdict_status(verdict));
    winnow_text_free(article);
    winnow_verdict_free(verdict);
    winnow_filter_free(filter);
    free(bytes);
    return 0;
}
