/*
 * Debian's libxml2 asks ICU for converters of encodings that it does not know itself, and ICU brings 31 MB of tables. Winnow decodes
 * pages itself and gives libxml2 UTF-8 alone (for XPath), so that no converter is ever asked for: here is an ICU that has none.
 * The names are those of ICU 72, Debian 12's.
 */
#include <stddef.h>

void *ucnv_open_72(const char *name, int *status) {
    (void)name;
    *status = 4; /* U_FILE_ACCESS_ERROR */
    return NULL;
}
void ucnv_close_72(void *converter) { (void)converter; }
void ucnv_convertEx_72(void) {}
void ucnv_setFromUCallBack_72(void) {}
void ucnv_setToUCallBack_72(void) {}
void UCNV_FROM_U_CALLBACK_STOP_72(void) {}
void UCNV_TO_U_CALLBACK_STOP_72(void) {}
