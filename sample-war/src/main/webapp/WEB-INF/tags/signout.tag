<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="formKey" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<form id="sign-out" class="sign-out" action="<c:out value='${base}'/>/sign-out" method="post">
  <input type="hidden" name="form_key" value="<c:out value='${formKey}'/>">
  <button type="submit" class="secondary">Sign out</button>
</form>
